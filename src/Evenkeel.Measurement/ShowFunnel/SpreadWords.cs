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
                $"These units differ {More(funnel.Phi)} (overdispersion). The limits are wider for it, so that who lies outside differs from how these units "
                    + "usually differ.",
            (true, true) =>
                $"These are the limits of chance alone, and the units differ {More(funnel.Phi)} (overdispersion). Where many lie outside, ask first what "
                    + "makes the units different, whom they care for and how it is counted, before you ask who does well.",
        };

    private static string More(double phi) =>
        phi < Slight
            ? "slightly more than chance alone explains"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"more than chance alone explains: {phi:0.0} times the variance of chance"
            );
}
