using System.Security.Cryptography;
using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Projects;

/// <summary>What somebody does in a project.</summary>
internal enum ProjectRole
{
    Lead,
    Sponsor,
    Coach,
    Team,
    LivedExperience,
}

/// <summary>A unit that takes part, beside the one that keeps the project.</summary>
internal sealed class ProjectSite
{
    public required Guid ProjectId { get; init; }
    public required UnitId UnitId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>In a programme: the other sites see its charts of the shared measures from this day on; null = they do not.</summary>
    public DateOnly? SharesFrom { get; set; }
}

/// <summary>Somebody who works on the project, from a day on; who leaves stays in its history.</summary>
internal sealed class ProjectMember : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }
    public required PersonId PersonId { get; init; }
    public required ProjectRole Role { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; private set; }
    public int Version { get; private set; }

    /// <summary>The same for the same term: of two who add a person at once, the second finds that it is done.</summary>
    public static Guid IdOf(Guid project, PersonId person, ProjectRole role, int termsBefore) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{project:N} {person.Value:N} {role} {termsBefore}"))[..16]);

    public void Leave(DateOnly day) => Until = day;

    /// <summary>Leaving was a mistake: the same term goes on.</summary>
    public void ComeBack() => Until = null;
}

/// <summary>A unit's own series in the project's family of measures.</summary>
internal sealed class ProjectMeasure : IVersioned
{
    public required Guid ProjectId { get; init; }
    public required int SeriesNumber { get; init; }
    public required MeasureRole Role { get; init; }

    /// <summary>In the order in which they were chosen.</summary>
    public required int Order { get; init; }

    /// <summary>Where it was before, as it is plotted.</summary>
    public double? Baseline { get; private set; }
    public DateOnly? BaselineFrom { get; private set; }
    public DateOnly? BaselineUntil { get; private set; }

    /// <summary>Where it is to come, as it is plotted.</summary>
    public double? Wanted { get; private set; }
    public DateOnly? WantedBy { get; private set; }
    public int Version { get; private set; }

    public void ComesFrom(double? baseline, DateOnly? from, DateOnly? until) =>
        (Baseline, BaselineFrom, BaselineUntil) = (baseline, from, until);

    public void IsToReach(double? wanted, DateOnly? by) => (Wanted, WantedBy) = (wanted, by);
}
