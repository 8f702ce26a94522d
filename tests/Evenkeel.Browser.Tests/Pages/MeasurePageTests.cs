namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages of measures and of their charts.</summary>
public sealed class MeasurePageTests(Site site)
{
    private const string Measures = "/units/{Unit}/measures";
    private const string Measure = $"{Measures}/{{Number:int}}";

    // Kept by the Board, and recorded only by those below it.
    private const string Stay = "/measures?q=stay";
    private const string Medicines = "/units/ward-7/measures/[Medicines checked within 24 hours]";

    private const string Deaths = "/units/ward-14/measures/[Deaths within 30 days of emergency surgery]";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new(Measure, "analyst", Deaths),
        new($"{Measure}/phases", "analyst", $"{Deaths}/phases"),
        new(
            "/units/{Unit}/compare/{Id:guid}",
            "analyst",
            "/measures?q=deaths",
            ".ek-catalogue a",
            "a[href*='/compare/']"
        ),
        new(Measures, "charge-nurse", "/units/ward-7/measures"),
        new(Measures, "charge-nurse", "/units/ward-7/measures?view=table"),
        new(Measures, "charge-nurse", "/units/ward-7/measures?q=nothing-is-called-this"),
        new(Measures, "advisor", "/units/strathmore/measures"),
        new(Measures, Site.FirstOne, "/units/nhs-newplace/measures"),
        new($"{Measures}/late", "service-manager", "/units/medicine/measures/late"),
        new($"{Measures}/late", "administrator", "/units/strathmore/measures/late"),
        new($"{Measures}/late", Site.FirstOne, "/units/nhs-newplace/measures/late"),
        new($"{Measures}/add", "charge-nurse", "/units/ward-7/measures/add") { Send = "Add the measure" },
        new($"{Measures}/roll-up", "analyst", "/units/medicine/measures/roll-up"),
        new($"{Measures}/roll-up", Site.FirstOne, "/units/nhs-newplace/measures/roll-up"),
        new(Measure, "charge-nurse", Medicines),
        new(Measure, "reader", "/units/ward-7/measures/[Falls]"),
        new(Measure, "charge-nurse", "/units/ward-7/measures/[Days between cardiac arrests]"),
        new(Measure, "analyst", "/units/medicine/measures/[Hand hygiene]"),
        new($"{Measure}/respond", "advisor", "/units/maternity-ward/measures/[Staff absence]/respond")
        {
            Send = "Respond",
        },
        new($"{Measure}/edit", "analyst", "/units/ward-6/measures/[Hand hygiene]/edit") { Send = "Save the change" },
        new($"{Measure}/units", "analyst", "/units/strathmore/measures/[First visit within two weeks]/units")
        {
            Send = "Give the measure",
        },
        new($"{Measure}/compare", "analyst", "/units/medicine/measures/[Hand hygiene]/compare"),
        new($"{Measure}/compare", "analyst", "/units/medicine/measures/[Falls]/compare"),
        new($"{Measure}/phases", "charge-nurse", $"{Medicines}/phases") { Send = "Start the phase" },
        new($"{Measures}/pareto", "charge-nurse", "/units/ward-7/measures/pareto"),
        new($"{Measures}/pareto", Site.FirstOne, "/units/nhs-newplace/measures/pareto"),
        new($"{Measure}/seasons", "reader", "/units/ward-7/measures/[Hand hygiene]/seasons"),
        new($"{Measure}/seasons", "reader", "/units/ward-7/measures/[Days between cardiac arrests]/seasons"),
        new($"{Measures}/below", "analyst", "/units/strathmore/measures/below"),
        new($"{Measures}/below", Site.FirstOne, "/units/nhs-newplace/measures/below"),
        new("/units/{Unit}/compare/{Id:guid}", "analyst", "/units/strathmore/measures/below", "tbody th a"),
        new("/units/{Unit}/definitions/{Id:guid}/edit", "analyst", Stay, ".ek-catalogue a", "a[href$='/edit']"),
        new("/units/{Unit}/definitions/{Id:guid}/units", "analyst", Stay, ".ek-catalogue a", "a[href$='/units']"),
        new("/measures", "analyst", "/measures"),
        new("/measures", "analyst", "/measures?q=nothing-is-called-this"),
        new("/measures", Site.FirstOne, "/measures"),
        new("/measures/{Id:guid}", "analyst", "/measures?q=hygiene", ".ek-catalogue a"),
        new("/measures/{Id:guid}", "reader", Medicines, "a[href^='/measures/']"),
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);
}
