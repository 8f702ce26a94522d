namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages that belong to no module: before and after signing in, one's own account, what went wrong.</summary>
public sealed class FrontPageTests(Site site)
{
    private const string Problem = "/problem/{Code:int}";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new("/", "", "/"),
        new("/", "charge-nurse", "/"),
        new("/", "administrator", "/"),
        new("/", Site.FirstOne, "/"),
        new("/set-up", Site.NobodyYet, "/set-up") { Send = "Set up Evenkeel" },
        new("/sign-in", "", "/sign-in") { Send = "Sign in" },
        new("/sign-in", "", "/sign-in?idle=true"),
        new("/sign-in/second-step", "", "/sign-in/second-step") { Send = "Sign in" },
        new("/demo", "", "/demo"),
        new("/about", "", "/about"),
        new("/style", "", "/style"),
        new("/invitation/{Token}", "", "/invitation/of-long-ago"),
        new("/account", "reader", "/account"),
        new("/account/password", "reader", "/account/password") { Send = "Change the password" },
        // Its key ends the other sessions of who opens it: nobody else is to be this person.
        new("/account/second-step", "board-member", "/account/second-step") { Send = "Turn it on" },
        new("/account/recovery-codes", "reader", "/account/recovery-codes"),
        new("/account/passkeys", "reader", "/account/passkeys"),
        new("/account/calendar", "reader", "/account/calendar"),
        new("/account/calendar", "nurse", "/account/calendar")
        {
            Then = "with an address",
            Arrange = async visit =>
            {
                await visit.PressAsync("Make my address");
                await visit.SaysAsync("It is shown only now.");
            },
        },
        new("/account/notices", "reader", "/account/notices") { Send = "Save" },
        new("/settings", "administrator", "/settings") { Send = "Save the settings" },
        new("/settings/mail", "administrator", "/settings/mail") { Send = "Save" },
        new("/settings/jobs", "administrator", "/settings/jobs"),
        new("/search", "administrator", "/search"),
        new("/search", "administrator", "/search?q=ward"),
        new("/search", "charge-nurse", "/search?q=nothing-is-called-this"),
        new(Problem, "", "/problem/500"),
        new(Problem, "charge-nurse", "/problem/404"),
        new("/units/{Unit}/record", "reader", "/units/ward-7/record") { Status = 403 },
        new("/units/{Unit}", "charge-nurse", "/units/no-such-ward") { Status = 404 },
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);
}
