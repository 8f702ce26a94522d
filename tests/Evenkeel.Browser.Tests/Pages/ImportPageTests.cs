namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages of an import: a file is staged for them, and a smaller one stored.</summary>
public sealed class ImportPageTests(Site site)
{
    private const string Import = "/units/{Unit}/import";
    private const string Mappings = "/units/{Unit}/import/mappings";
    private const string Imports = "/units/{Unit}/imports";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new(Import, "analyst", "/units/maternity-ward/import") { Send = "See what it would do" },
        new($"{Import}/{{Id:guid}}", "analyst", "/units/strathmore/import") { Arrange = Spreadsheet.StageAsync },
        new(Mappings, "analyst", "/units/ward-13/import/mappings"),
        new(Mappings, "analyst", "/units/ward-11/import")
        {
            Arrange = visit => Spreadsheet.SaveMappingAsync(visit, "Ward 11"),
        },
        new($"{Mappings}/{{Id:guid}}", "analyst", "/units/ward-12/import")
        {
            Arrange = async visit =>
            {
                await Spreadsheet.SaveMappingAsync(visit, "Ward 12");
                await visit.FollowAsync("Rename Doors of Ward 12");
                await visit.HeadingIsAsync("Rename Doors of Ward 12");
            },
            Send = "Save the name",
        },
        new($"{Mappings}/{{Id:guid}}/remove", "analyst", "/units/day-surgery/import")
        {
            Arrange = async visit =>
            {
                await Spreadsheet.SaveMappingAsync(visit, "Day Surgery");
                await visit.FollowAsync("Remove Doors of Day Surgery");
                await visit.HeadingIsAsync("Remove Doors of Day Surgery");
            },
        },
        new(Imports, "analyst", "/units/ward-13/imports"),
        new($"{Imports}/{{Number:int}}", "analyst", "/units/ward-14/import")
        {
            Arrange = visit => Spreadsheet.StoreAsync(visit, "Ward 14"),
        },
        new($"{Imports}/{{Number:int}}/undo", "analyst", "/units/ward-15/import")
        {
            Arrange = async visit =>
            {
                await Spreadsheet.StoreAsync(visit, "Ward 15");
                await visit.FollowAsync("Undo this import");
                await Expect(visit.Button("Undo this import")).ToBeVisibleAsync();
            },
        },
        new(Imports, "analyst", "/units/labour-suite/import")
        {
            Arrange = async visit =>
            {
                await Spreadsheet.StoreAsync(visit, "Labour Suite");
                await visit.GoAsync("/units/labour-suite/imports");
            },
        },
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);
}
