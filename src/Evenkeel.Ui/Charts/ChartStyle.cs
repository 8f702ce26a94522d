namespace Evenkeel.Ui;

/// <summary>The style of a chart in a file of its own; the page's style sheet says the same with its own colours.</summary>
internal static class ChartStyle
{
    public const string Sheet =
        "<style>text{font:14px Arial,Helvetica,sans-serif;fill:#4c6272}"
        + "path{fill:none;stroke-width:1.5}.gr{stroke:#d8dde0;stroke-width:1}.tk,.mk{stroke:#768692;stroke-width:1}"
        + ".da{stroke:#4c6272;stroke-linejoin:round}.ce{stroke:#212b32}.li{stroke:#4c6272;stroke-dasharray:6 4}"
        + ".ta{stroke:#212b32;stroke-width:2;stroke-dasharray:1.5 4}.ph{stroke:#4c6272;stroke-width:1}"
        + ".wa{stroke:#212b32;stroke-width:2;stroke-dasharray:12 5}.bl{stroke:#212b32;stroke-width:1;stroke-dasharray:8 3 2 3}"
        + ".pu{fill:#5b6b75}.pi{fill:#1b7fb8}.pc{fill:#b85c00}.ps{fill:#6b3fa0}"
        + ".po{fill:#fff;stroke-dasharray:2 1.5}.pu.po{stroke:#5b6b75}.pi.po{stroke:#1b7fb8}.pc.po{stroke:#b85c00}.ps.po{stroke:#6b3fa0}"
        + ".mc{fill:#fff;stroke:#212b32}.mn{font-size:12px;text-anchor:middle;fill:#212b32}.e{text-anchor:end}.m{text-anchor:middle}"
        + ".b,.se{font-weight:600;fill:#212b32}.hd{fill:#f0f4f5;stroke:#212b32}.rc{fill:#212b32}.ln{fill:#212b32}.ti{font-size:19px;font-weight:600;fill:#212b32}.se{font-size:16px}.fu{fill:#5b6b75}"
        + ".sm{font-size:12px}.tx{fill:#212b32}.ba{fill:#5b6b75;stroke:#5b6b75}.ba--rest{fill:#fff}.bx{fill:#fff;stroke:#4c6272}.bx--wait{stroke-dasharray:6 3}.bx--end{fill:#f0f4f5;stroke:#212b32}</style>";
}
