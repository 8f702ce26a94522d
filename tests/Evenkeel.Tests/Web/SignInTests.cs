using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Web;

public sealed class SignInTests(World world)
{
    [Fact]
    public async Task Nobody_learns_who_has_an_account_however_often_they_try()
    {
        var name = Arrange.Unique("known");
        await world.PersonAsync(name, Role.Reader, "ward-7");
        var (known, unknown) = (await TryAsync(name), await TryAsync(Arrange.Unique("unknown")));
        Assert.Equal(known, unknown);
        Assert.All(known, sentence => Assert.Contains("not right", sentence));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_too_and_the_sentence_says_how_long()
    {
        var name = Arrange.Unique("locked");
        await world.PersonAsync(name, Role.Reader, "ward-7");
        await TryAsync(name);
        var form = await world.Nobody.OpenAsync("/sign-in");
        var page = await form.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Password", World.Password));
        Assert.Contains("wait for 10 minutes", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task A_persona_of_the_demonstration_has_chosen_no_password_and_that_is_said()
    {
        var name = Arrange.Unique("persona");
        var id = await world.App.AsSystemAsync(async services =>
        {
            var person = services.GetRequiredService<PeopleFactory>().Add(name, $"{name}@example.org");
            await services.GetRequiredService<Evenkeel.Platform.Data.AppDb>().SaveAsync(new("Test persona made"));
            await services
                .GetRequiredService<UserManager<Account>>()
                .CreateAsync(
                    new Account
                    {
                        Id = person.Value,
                        UserName = $"{name}@example.org",
                        Email = $"{name}@example.org",
                    }
                );
            return person;
        });
        await world.App.GiveRoleAsync(id, "ward-7", Role.Reader);
        var page = await world.Admin.OpenAsync($"/people/{id.Value}");
        Assert.DoesNotContain("Has chosen a password", page.Text);
        Assert.Contains("without a password", page.Text);
    }

    private async Task<List<string>> TryAsync(string name)
    {
        var said = new List<string>();
        var form = await world.Nobody.OpenAsync("/sign-in");
        for (var tries = 0; tries < 7; tries++)
        {
            var page = await form.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Password", "wrong wrong"));
            said.Add(Assert.Single(page.Errors));
        }

        return said;
    }
}
