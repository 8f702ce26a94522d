using System.Globalization;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.ShowFunnel;

/// <summary>Overdispersion in words: whether the units differ more than chance would make them, and what the limits make of it.</summary>
internal static class SpreadWords
{
    private const double Slight = 1.1;

    public static string Of(FunnelResult funnel, bool chanceAlone) =>
        (funnel.Tau2 > 0, chanceAlone) switch
        {
            (false, _) =>
                "The units differ no more than chance would make them, so these are the limits of chance alone.",
            (true, false) =>
                $"The units differ {Times(funnel.Phi)} chance alone would make them (overdispersion). The limits are wider for it: who lies outside "
                    + "differs from how these units usually differ.",
            (true, true) =>
                $"These are the limits of chance alone, and the units differ {Times(funnel.Phi)} chance would make them (overdispersion). Where many lie "
                    + "outside, ask first what makes the units different, whom they care for and how it is counted, before you ask who does well.",
        };

    private static string Times(double phi) =>
        phi < Slight
            ? "slightly more than"
            : string.Create(CultureInfo.InvariantCulture, $"more than chance would, {phi:0.0} times the variance that");
}
