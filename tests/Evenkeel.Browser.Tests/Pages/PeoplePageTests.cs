namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages of people and of their roles.</summary>
public sealed class PeoplePageTests(Site site)
{
    private const string People = "/units/{Unit}/people";
    private const string Person = "/people/{Id:guid}";
    private const string ToReader = "th a:has-text('Chris Reader')";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new(People, "administrator", "/units/ward-7/people"),
        new(People, "administrator", "/units/ward-7/people?q=nobody-is-called-this"),
        new(People, Site.FirstOne, "/units/nhs-newplace/people"),
        new($"{People}/invite", "administrator", "/units/ward-7/people/invite") { Send = "Invite" },
        new($"{People}/give-role", "administrator", "/units/ward-7/people/give-role") { Send = "Give the role" },
        new($"{People}/roles/{{RoleId:guid}}/end", "administrator", "/units/ward-7/people", "a[href$='/end']")
        {
            Send = "End the role",
        },
        new(Person, "administrator", "/units/ward-7/people", ToReader),
        new(Person, "charge-nurse", "/units/ward-7/people", ToReader),
        new($"{Person}/edit", "administrator", "/units/ward-7/people", ToReader, "a[href$='/edit']") { Send = "Save" },
        new($"{Person}/leave", "administrator", "/units/ward-7/people", ToReader, "a[href$='/leave']")
        {
            Send = "Mark Chris Reader as left",
        },
        new($"{Person}/new-link", "administrator", "/units/ward-7/people", ToReader, "a[href$='/new-link']"),
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);
}
