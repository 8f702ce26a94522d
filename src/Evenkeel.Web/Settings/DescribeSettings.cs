using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Web.Settings;

/// <summary>How the settings of the whole installation read in their history.</summary>
internal sealed class DescribeSettings : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Installation.PublicAddress), "Address of Evenkeel"),
        new(nameof(Installation.SuppressBelow), "Suppress counts below"),
        new(
            nameof(Installation.RuleProfile),
            "Rules for charts",
            key => SettingsHandler.Profiles.FirstOrDefault(profile => profile.Value == key)?.Label ?? key
        ),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Installation)];

    public Task<IReadOnlyList<ChangeLine>> DescribeAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChangeLine>>([.. changes.SelectMany(change => change.Lines("", Fields))]);
}
