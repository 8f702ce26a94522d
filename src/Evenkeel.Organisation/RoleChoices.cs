using Evenkeel.Platform.Access;
using Evenkeel.Ui;

namespace Evenkeel.Organisation;

internal static class RoleChoices
{
    public static readonly IReadOnlyList<Choice> All =
    [
        .. Role.All.Select(role => new Choice(role.Key, role.Title, role.Means)),
    ];
}
