using Evenkeel.Organisation.AddUnit;
using Evenkeel.Organisation.CloseUnit;
using Evenkeel.Organisation.Demonstration;
using Evenkeel.Organisation.EditPerson;
using Evenkeel.Organisation.EditUnit;
using Evenkeel.Organisation.EndRole;
using Evenkeel.Organisation.FindItems;
using Evenkeel.Organisation.GiveRole;
using Evenkeel.Organisation.Handover;
using Evenkeel.Organisation.ImportUnits;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.MoveUnit;
using Evenkeel.Organisation.NewLink;
using Evenkeel.Organisation.People;
using Evenkeel.Organisation.PersonLeaves;
using Evenkeel.Organisation.RedactText;
using Evenkeel.Organisation.ReopenUnit;
using Evenkeel.Organisation.SetUp;
using Evenkeel.Organisation.ShowHistory;
using Evenkeel.Organisation.ShowPeople;
using Evenkeel.Organisation.ShowPerson;
using Evenkeel.Organisation.ShowUnit;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;
using Evenkeel.Platform.Events;
using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Search;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Organisation;

/// <summary>Units at every level, people, and the roles that they hold.</summary>
public sealed class OrganisationModule : IModule
{
    public IReadOnlyList<Permission> Permissions => Organisation.Permissions.All;

    public IReadOnlyList<FreeText> Texts =>
        [
            new(typeof(Unit), nameof(Unit.Name)),
            new(typeof(Unit), nameof(Unit.Kind)),
            new(typeof(Person), nameof(Person.Name)),
            new(typeof(Person), nameof(Person.Post)),
        ];

    public IReadOnlyList<UnitTab> Tabs => [new("Overview", "", 0), new("People", "people", 90)];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IUnitDirectory, UnitDirectory>();
        services.AddScoped<OrganisationCatalogue>();
        AddUnits(services);
        AddPeople(services);
        services.AddScoped<PersonaFactory>();
        services.AddScoped<Personas>();
        services.AddTransient(s => new RealUnits(
            s.GetRequiredService<AppDb>(),
            s.GetRequiredService<UnitFactory>(),
            s.GetRequiredService<OrganisationCatalogue>()
        ));
        services.AddScoped<IDemonstrationPart, OrganisationDemonstration>();
        services.AddScoped<SetUpHandler>();
        services.AddScoped<ISearch, UnitSearch>();
        services.AddScoped(s => new PersonFinder(
            s.GetRequiredService<AppDb>(),
            s.GetRequiredService<OrganisationCatalogue>(),
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped<ISearch, PersonSearch>();
        AddHistory(services);
        services.AddScoped<RedactTextHandler>();
    }

    private static void AddHistory(IServiceCollection services)
    {
        services.AddScoped<IDescribeChanges, DescribeUnits>();
        services.AddScoped<IDescribeChanges, DescribePlaces>();
        services.AddScoped<IDescribeChanges, DescribePeople>();
        services.AddScoped<IDescribeChanges, DescribeRoles>();
        services.AddScoped<HistoryWords>();
        services.AddScoped<ShowHistoryHandler>();
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddScoped<Invitations>();
        services.AddScoped<PeopleFactory>();
        services.AddScoped<IMailAddresses, MailAddresses>();
        services.AddScoped<HeldRoles>();
        services.AddScoped<PersonAccess>();
        services.AddScoped<ShowPeopleHandler>();
        services.AddScoped<ShowPersonHandler>();
        services.AddScoped<InvitePersonHandler>();
        services.AddScoped<GiveRoleHandler>();
        services.AddScoped<EndRoleHandler>();
        services.AddScoped<EditPersonHandler>();
        services.AddScoped<NewLinkHandler>();
        services.AddScoped<PersonLeavesHandler>();
        services.AddScoped<IHandover, RoleHandover>();
    }

    private static void AddUnits(IServiceCollection services)
    {
        services.AddScoped<UnitTree>();
        services.AddScoped<UnitPlaces>();
        services.AddScoped(s => new UnitFinder(
            s.GetRequiredService<AppDb>(),
            s.GetRequiredService<OrganisationCatalogue>()
        ));
        services.AddTransient(s => new UnitFactory(s.GetRequiredService<AppDb>(), s.GetRequiredService<UnitTree>()));
        services.AddScoped<ShowUnitHandler>();
        services.AddScoped<UnitsBelowHandler>();
        services.AddScoped<AddUnitHandler>();
        services.AddScoped<EditUnitHandler>();
        services.AddScoped<MoveUnitHandler>();
        services.AddScoped<Consequences>();
        services.AddScoped<CloseUnitHandler>();
        services.AddScoped<ReopenUnitHandler>();
        services.AddScoped(s => new ImportUnitsHandler(
            s.GetRequiredService<AppDb>(),
            s.GetRequiredService<OrganisationCatalogue>(),
            s.GetRequiredService<UnitTree>(),
            s.GetRequiredService<UnitPlaces>(),
            s.GetRequiredService<EventQueue>(),
            s.GetRequiredService<TimeProvider>()
        ));
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => PersonChoices.Map(endpoints);

    public void BuildModel(ModelBuilder model) => OrganisationMapping.Apply(model);
}
