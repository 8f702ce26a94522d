using System.Globalization;
using System.Text.Json.Nodes;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.ReferenceCases.Tools;

/// <summary>Tables of constants: one row of the input a number.</summary>
internal static class Constants
{
    public static JsonObject CriticalValues(CaseFile given) =>
        new()
        {
            ["longest_run_max"] = Json.Of(given.Rows.Count, i => AnhoejLimits.LongestRun((int)Number(given, i))),
            ["n_crossings_min"] = Json.Of(given.Rows.Count, i => AnhoejLimits.FewestCrossings((int)Number(given, i))),
        };

    public static JsonObject OfSubgroups(CaseFile given) =>
        new()
        {
            ["c4"] = Column(given, SubgroupConstants.C4),
            ["a3"] = Column(given, SubgroupConstants.A3),
            ["b3"] = Column(given, SubgroupConstants.B3),
            ["b4"] = Column(given, SubgroupConstants.B4),
        };

    private static JsonArray Column(CaseFile given, Func<double, double> constant) =>
        Json.Numbers([.. Enumerable.Range(0, given.Rows.Count).Select(i => constant(Number(given, i)))]);

    private static double Number(CaseFile given, int row) =>
        double.Parse(given.Rows[row].X, CultureInfo.InvariantCulture);
}
