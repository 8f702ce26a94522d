using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation.Handover;

/// <summary>
/// What a module lets people hold (a measure that they own, an action that they promised), so that a leaver can hand it over.
/// Register it: <c>services.AddScoped&lt;IHandover, MeasureHandover&gt;()</c>.
/// </summary>
public interface IHandover
{
    /// <summary>What the person holds, within the asker's scope.</summary>
    Task<IReadOnlyList<HeldItem>> HeldByAsync(PersonId person, CancellationToken ct);

    /// <summary>Stages the handing over of all that <see cref="HeldByAsync"/> names; the caller saves.</summary>
    Task HandOverAsync(PersonId from, PersonId to, DateOnly day, CancellationToken ct);
}

/// <summary>One thing that a person holds: "Owner of Falls per 1,000 bed days".</summary>
public sealed record HeldItem(string What, string Where, string? Address = null);
