using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement;

/// <summary>A service of a test's own, with two wards (or more), below the Board that the tests share.</summary>
internal sealed record OwnService(string Code, string Name, IReadOnlyList<string> Wards)
{
    public string Ward => Wards[0];

    public static Task<OwnService> MakeAsync(World world, string stem, int wards = 2) =>
        world.App.AsSystemAsync(async services =>
        {
            var board = await services.GetRequiredService<OrganisationCatalogue>().FindAsync("strathmore");
            var units = services.GetRequiredService<UnitFactory>();
            var name = Arrange.Name($"{stem} service");
            var code = name.ToLowerInvariant().Replace(' ', '-');
            var service = units.Add(name, code, Level.Service, "", board!.Id);
            var codes = Enumerable.Range(1, wards).Select(number => $"{code}-w{number}").ToList();
            foreach (var ward in codes)
            {
                units.Add($"{name} ward {ward[^1]}", ward, Level.Team, "ward", service.UnitId);
            }

            await units.FinishAsync(default);
            await services.GetRequiredService<AppDb>().SaveAsync(new Act("Service made for a test"));
            return new OwnService(code, name, codes);
        });
}
