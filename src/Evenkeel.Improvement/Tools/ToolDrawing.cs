using Evenkeel.Improvement.Outlines;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Tools;

/// <summary>A tool as a picture: what it says, drawn for a page, and as a file.</summary>
internal sealed record ToolDrawing(string Says, Func<ChartSize, string, string> Draw, Func<string> File)
{
    /// <summary>Of a Pareto chart: its page has the numbers as a table too.</summary>
    public ParetoPicture? Pareto { get; init; }

    /// <summary>Null where there is nothing to draw yet.</summary>
    public static ToolDrawing? Of(ToolSheet sheet) =>
        sheet.Tree.IsEmpty
            ? null
            : sheet.Tool.Kind switch
            {
                ToolKind.Fishbone => Of(Fishbone(sheet)),
                ToolKind.Whys => Of(Whys(sheet)),
                ToolKind.ProcessMap => Of(Process(sheet)),
                ToolKind.ForceField => Of(Forces(sheet)),
                ToolKind.Stakeholders => Of(Stakeholders(sheet)),
                _ => Of(BarsOf(sheet)),
            };

    private static ToolDrawing Of(FishbonePicture picture) =>
        new(picture.Sentence(), (size, id) => FishboneSvg.Draw(picture, size, id), () => FishboneSvg.File(picture));

    private static ToolDrawing Of(WhysPicture picture) =>
        new(picture.Sentence(), (size, id) => WhysSvg.Draw(picture, size, id), () => WhysSvg.File(picture));

    private static ToolDrawing Of(ProcessPicture picture) =>
        new(picture.Sentence(), (size, id) => ProcessSvg.Draw(picture, size, id), () => ProcessSvg.File(picture));

    private static ToolDrawing Of(ForcesPicture picture) =>
        new(picture.Sentence(), (size, id) => ForcesSvg.Draw(picture, size, id), () => ForcesSvg.File(picture));

    private static ToolDrawing Of(StakeholdersPicture picture) =>
        new(
            picture.Sentence(),
            (size, id) => StakeholdersSvg.Draw(picture, size, id),
            () => StakeholdersSvg.File(picture)
        );

    private static ToolDrawing Of(ParetoPicture picture) =>
        new(picture.Sentence, (size, id) => ParetoSvg.Draw(picture, size, id), () => ParetoSvg.File(picture))
        {
            Pareto = picture,
        };

    private static FishbonePicture Fishbone(ToolSheet sheet) =>
        new(
            sheet.Tool.Subject,
            [
                .. sheet.Lines.Select(bone => new FishboneBone(
                    bone.Node.Text,
                    [.. bone.All.Skip(1).Select(line => Line(line, line.Depth - 1))]
                )),
            ]
        );

    private static WhysPicture Whys(ToolSheet sheet) =>
        new(sheet.Tool.Subject, [.. sheet.Lines.SelectMany(top => top.All).Select(line => Line(line, line.Depth))]);

    private static FishboneLine Line(OutlineLine<ToolLine> line, int depth) =>
        new(line.Node.Text, depth, line.Node.IsRoot);

    private static ProcessPicture Process(ToolSheet sheet) =>
        new(sheet.Tool.Subject, [.. sheet.Lines.Select(line => Step(line) with { No = [.. line.Below.Select(Step)] })]);

    private static ProcessStep Step(OutlineLine<ToolLine> line) =>
        new(line.Node.Text, line.Node.Step ?? ProcessStepKind.Step, line.Node.Who, line.Node.Amount, line.Node.Note);

    private static ForcesPicture Forces(ToolSheet sheet)
    {
        var forces = sheet.Lines.ToLookup(
            line => line.Node.Side ?? ForceSide.For,
            line => new Force(line.Node.Text, line.Node.Strength ?? 1)
        );
        return new(sheet.Tool.Subject, [.. forces[ForceSide.For]], [.. forces[ForceSide.Against]]);
    }

    private static StakeholdersPicture Stakeholders(ToolSheet sheet) =>
        new(
            sheet.Tool.Subject,
            [
                .. sheet.Lines.Select(line => new Stakeholder(
                    line.Node.Text,
                    line.Node.Influence ?? 1,
                    line.Node.Interest ?? 1,
                    line.Node.Who
                )),
            ]
        );

    /// <summary>The most first; of as many, in the order of the lines.</summary>
    private static ParetoPicture BarsOf(ToolSheet sheet)
    {
        var lines = sheet.Lines.Select(line => line.Node).ToList();
        var bars = Spc.Pareto.Compute([.. lines.Select(line => line.Text)], [.. lines.Select(sheet.CountOf)]);
        var word = sheet.Tool.IsVote ? "votes" : "counted";
        var picture = new ParetoPicture(sheet.Tool.Subject, "", bars, word);
        return bars.Sum(bar => bar.Count) > 0
            ? picture.Saying(
                bars.Count,
                count =>
                    count == 1 ? "one"
                    : sheet.Tool.IsVote ? "options"
                    : "reasons"
            )
            : picture with
            {
                Sentence = sheet.Tool.IsVote ? "Nobody has voted yet." : "Nothing was counted yet.",
            };
    }
}
