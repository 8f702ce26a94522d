using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;

namespace Evenkeel.Organisation.Demonstration;

/// <summary>Scotland by its real names and codes, and in it one Board that does not exist: NHS Strathmore.</summary>
internal sealed class OrganisationDemonstration(
    AppDb db,
    UnitFactory units,
    PeopleFactory staff,
    PersonaFactory personas
) : IDemonstrationPart
{
    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        var byCode = AddScotland();
        Strathmore.Add(units, byCode);
        await units.FinishAsync(ct);
        var people = personas.Stage(byCode, today);
        Staff.Stage(staff, byCode, today);
        await db.SaveAsync(new Act("Demonstration units made"), ct);
        db.ChangeTracker.Clear();
        foreach (var person in people)
        {
            await personas.CreateAsync(person);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Units and people stay as they are.</summary>
    public Task GoOnAsync(DateOnly madeOn, DateOnly toldUpTo, DateOnly today, CancellationToken ct) =>
        Task.CompletedTask;

    private Dictionary<string, UnitId> AddScotland()
    {
        var byCode = new Dictionary<string, UnitId>();
        foreach (var row in ScotlandRow.Read())
        {
            UnitId[] parents = row.Parent.Length == 0 ? [] : [byCode[row.Parent]];
            byCode[row.Code] = units.Add(row.Name, row.Code, row.Level, row.Kind, parents).UnitId;
            foreach (var former in row.FormerCodes)
            {
                db.Add(new UnitCode { Code = UnitCode.Normalise(former), UnitId = byCode[row.Code] });
            }
        }

        return byCode;
    }
}
