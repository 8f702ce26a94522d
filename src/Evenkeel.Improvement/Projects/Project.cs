using System.Linq.Expressions;
using Evenkeel.Improvement.Progress;
using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;

namespace Evenkeel.Improvement.Projects;

/// <summary>A team's piece of improvement: its charter, and how far it has come on its journey.</summary>
internal sealed class Project : IKeptPrivate, IVersioned, ISearchable
{
    public const string Item = "project";
    public const int MostTitle = 200;
    public const int MostText = 10_000;
    public const int MostLine = 400;

    public static string ItemKey => nameof(Id);
    public static string SeenAllTheSameBy => Permissions.Work;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What people call it: project 12.</summary>
    public required int Number { get; init; }

    /// <summary>The unit that keeps it; others take part as sites.</summary>
    public required UnitId UnitId { get; init; }
    public required string Title { get; set; }
    public required string Problem { get; set; }

    /// <summary>How we know that it is one.</summary>
    public string? Evidence { get; set; }

    /// <summary>What is to be better, and by how much: "Half as many falls with harm".</summary>
    public string? Aim { get; set; }
    public DateOnly? AimBy { get; set; }
    public string? ForWhom { get; set; }

    /// <summary>What is in, what is out.</summary>
    public string? Scope { get; set; }
    public string? WhyNow { get; set; }
    public string? Risks { get; set; }
    public Dimensions Dimensions { get; set; }
    public Aims Aims { get; set; }

    /// <summary>A digit for each stage of the journey (see <see cref="Journey"/>).</summary>
    public string Stages { get; set; } = Journey.AtTheStart;

    /// <summary>How far it has come, as the team said last; every time it was said stands in <see cref="ConfirmedProgress"/>.</summary>
    public ProgressScore? Progress { get; private set; }
    public DateOnly? ProgressOn { get; private set; }

    /// <summary>A project of projects: several units work side by side on one aim, with one theory and the same measures.</summary>
    public bool IsProgramme { get; init; }

    /// <summary>The programme that it is a site's part of.</summary>
    public Guid? ProgrammeId { get; set; }

    /// <summary>Only its people see it, and whoever leads, manages or advises its unit, a unit that takes part, or a unit above them.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>The unit that asked for approval when it began; null where none did. Who is asked now is looked up anew (see <see cref="Approvals.ReadApproval"/>).</summary>
    public UnitId? ApprovalAt { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What came of it; written before it ends, where its control plans are still to be made.</summary>
    public ProjectResult? Result { get; private set; }

    /// <summary>What was learned, and who should hear of it.</summary>
    public string? Learning { get; private set; }
    public string? LearningFor { get; private set; }
    public bool? ChangeStays { get; private set; }

    /// <summary>A digit for each answer to "will it last" (see <see cref="Projects.Sustain"/>).</summary>
    public string? Sustain { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public PersonId? EndedById { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => EndedAt is null;

    /// <summary>Started by mistake: it ended without a result, as no other does.</summary>
    public bool IsTakenBack => EndedAt is not null && Result is null;

    /// <summary>In a query: what was taken back stands in no list.</summary>
    public static readonly Expression<Func<Project, bool>> IsListed = p => p.EndedAt == null || p.Result != null;
    public string Address => AddressOf(Number);
    public string SearchKind => Item;
    public Guid SearchId => Id;
    public string SearchText => $"{Number} {Title} {Aim}";

    public void Conclude(ProjectResult result, string learning, string learningFor, bool stays, string? sustain) =>
        (Result, Learning, LearningFor, ChangeStays, Sustain) = (result, learning, learningFor, stays, sustain);

    public void End(PersonId? by, DateTimeOffset at) => (EndedAt, EndedById) = (at, by);

    public void TakeUp() => (EndedAt, EndedById, ChangeStays) = (null, null, null);

    public static string AddressOf(int number) => $"/projects/{number}";

    public void Confirm(ProgressScore progress, DateOnly day) => (Progress, ProgressOn) = (progress, day);
}
