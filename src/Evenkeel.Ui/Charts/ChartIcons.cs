using Evenkeel.Spc;

namespace Evenkeel.Ui;

/// <summary>
/// Our own icons: the shape says what it means (as on the chart), the letter says which way; an outline speaks of the variation, a filled
/// shape of the target.
/// </summary>
public static class ChartIcons
{
    private const string Circle = "<circle cx=\"16\" cy=\"16\" r=\"12.5\"/>";
    private const string Diamond = "<path d=\"M16 1l15 15-15 15L1 16z\"/>";
    private const string Triangle = "<path d=\"M16 1l15 28H1z\"/>";
    private const string Square = "<path d=\"M4 4h24v24H4z\"/>";
    private const string Wave = "<path d=\"M9 17q3.5-7 7 0t7 0\"/>";

    public static string Of(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.CommonCause => Draw("iu", Circle + Wave),
            VariationIcon.ImprovementHigh => Draw("ii", Diamond + Letter('H')),
            VariationIcon.ImprovementLow => Draw("ii", Diamond + Letter('L')),
            VariationIcon.ConcernHigh => Draw("ic", Triangle + Letter('H', 24)),
            VariationIcon.ConcernLow => Draw("ic", Triangle + Letter('L', 24)),
            VariationIcon.NeutralHigh => Draw("is", Square + Letter('H')),
            VariationIcon.NeutralLow => Draw("is", Square + Letter('L')),
            VariationIcon.Undirected => Draw("is", Square + Wave),
            _ => Draw("in", Circle),
        };

    public static string Of(AssuranceIcon icon) =>
        icon switch
        {
            AssuranceIcon.Pass => Draw("ii if", Diamond + Letter('P')),
            AssuranceIcon.Fail => Draw("ic if", Triangle + Letter('F', 24)),
            AssuranceIcon.Inconsistent => Draw("iu if", Circle + Letter('?')),
            _ => Draw("in", "<path d=\"M9 16h14\"/>"),
        };

    private static string Letter(char letter, int y = 21) => $"<text x=\"16\" y=\"{y}\">{letter}</text>";

    private static string Draw(string kind, string inside) =>
        $"<svg class=\"ek-icon {kind}\" viewBox=\"0 0 32 32\" aria-hidden=\"true\">{inside}</svg>";
}
