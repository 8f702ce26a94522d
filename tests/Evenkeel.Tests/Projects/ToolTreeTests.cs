using System.Xml.Linq;
using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform.Access;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Projects;

/// <summary>A tool's lines as an outline, and as what is drawn of them.</summary>
public sealed class ToolTreeTests
{
    private static readonly PersonId Someone = PersonId.New();

    private static OutlineKind<ToolLine> Played(ToolKind kind) =>
        new(
            kind.Words().Rules,
            order => Line(order, kind == ToolKind.ForceField ? (ForceSide)(order % 2) : null),
            (line, did, at) => ToolEdit.Of(line, did, Someone, at),
            line =>
            {
                (line.Text, line.Who, line.Note) = ($"{line.Text}!", $"{line.Who}w", "problem");
                (line.Step, line.Amount, line.IsRoot) = (ProcessStepKind.Wait, 12.5, !line.IsRoot);
                (line.Strength, line.Influence, line.Interest) = (4, 5, 1);
            },
            line =>
                $"{line.Text} {line.Who} {line.Note} {line.Side} {line.Step} {line.Strength} {line.Influence} {line.Interest} {line.Amount} {line.IsRoot}"
        );

    [Theory]
    [InlineData(nameof(ToolKind.Fishbone))]
    [InlineData(nameof(ToolKind.ProcessMap))]
    [InlineData(nameof(ToolKind.ForceField))]
    public void Each_line_stands_in_it_once_and_undoing_all_gives_what_was(string kind)
    {
        var played = Played(Enum.Parse<ToolKind>(kind));
        OutlineLaws.EachLineStandsInItOnce(played);
        OutlineLaws.UndoingAllGivesWhatWas(played);
    }

    [Fact]
    public void A_force_goes_up_past_those_of_its_own_side_only()
    {
        var lines = new[] { Line(1, ForceSide.For), Line(2, ForceSide.Against), Line(3, ForceSide.For) };
        var tree = ToolKind.ForceField.Tree(lines);
        var (place, _) = OutlineMoves.PlaceOf("up", null, tree.Find(lines[2].Id)!, tree);
        place!.Put(lines[2]);
        var now = ToolKind.ForceField.Tree(lines);
        Assert.Equal([lines[2], lines[0]], now.Lines.Select(l => l.Node).Where(n => n.Side == ForceSide.For));
        Assert.Equal("It is the first here.", OutlineMoves.PlaceOf("up", null, now.Find(lines[1].Id)!, now).Refusal);
    }

    [Fact]
    public void Votes_rank_the_options_and_of_as_many_the_first_comes_first()
    {
        var lines = Enumerable.Range(1, 4).Select(order => Line(order, null)).ToArray();
        var votes = new Dictionary<Guid, int>
        {
            [lines[1].Id] = 3,
            [lines[3].Id] = 5,
            [lines[2].Id] = 3,
        };
        var tool = Tool(ToolKind.ParetoByVotes);
        var drawing = ToolDrawing.Of(new ToolSheet(tool, tool.Kind.Tree(lines), votes))!;
        Assert.Equal(
            [("Line 4", 5), ("Line 2", 3), ("Line 3", 3), ("Line 1", 0)],
            drawing.Pareto!.Bars.Select(bar => (bar.Category, (int)bar.Count))
        );
        Assert.Equal("No few stand out: it takes 3 of 4 to make up 80\u00a0%.", drawing.Says);
        (votes[lines[1].Id], votes[lines[2].Id]) = (4, 1);
        var few = new ToolSheet(tool, tool.Kind.Tree(lines), votes);
        Assert.Equal("2 of 4 options make up 90\u00a0%: Line 4, Line 2.", ToolDrawing.Of(few)!.Says);
        var none = new ToolSheet(tool, tool.Kind.Tree(lines), new Dictionary<Guid, int>());
        Assert.Equal("Nobody has voted yet.", ToolDrawing.Of(none)!.Says);
    }

    [Fact]
    public void A_process_says_how_long_it_takes_how_much_of_it_is_waiting_and_what_a_no_adds()
    {
        var ask = Step(1, ProcessStepKind.Decision, 5, "Pharmacist");
        var call = Step(2, ProcessStepKind.Wait, 60, "Pharmacist");
        call.ParentId = ask.Id;
        var wait = Step(3, ProcessStepKind.Wait, 45, "Ward");
        wait.Note = "No porter";
        var tool = Tool(ToolKind.ProcessMap);
        var lines = new[] { ask, call, wait, Step(4, ProcessStepKind.Step, null, "Ward") };
        var drawing = ToolDrawing.Of(new ToolSheet(tool, tool.Kind.Tree(lines), new Dictionary<Guid, int>()))!;
        Assert.Equal(
            "4 steps by 2. 50 minutes in all, of which 45 minutes waiting (90 %). Where an answer is no: up to 60 minutes more. Of 1 nobody has said how long. 1 problem is noted.",
            drawing.Says
        );
    }

    [Theory]
    [InlineData(1, "Manage closely")]
    [InlineData(2, "Keep satisfied")]
    [InlineData(3, "Keep informed")]
    [InlineData(4, "Watch")]
    public void Influence_and_interest_say_where_somebody_stands(int which, string place)
    {
        var (influence, interest) = which switch
        {
            1 => (4, 5),
            2 => (5, 3),
            3 => (3, 4),
            _ => (3, 3),
        };
        Assert.Equal(
            place,
            StakeholdersPicture.Places[new Stakeholder("Porters", influence, interest, null).Place].Title
        );
    }

    [Fact]
    public void Every_kind_is_drawn_and_what_people_write_stays_words()
    {
        foreach (var kind in Enum.GetValues<ToolKind>())
        {
            var lines = Enumerable
                .Range(1, 5)
                .Select(order => Step(order, (ProcessStepKind)(order % 4), 3, "A & B"))
                .ToList();
            lines.ForEach(line =>
                (line.Side, line.Strength, line.Influence, line.Interest) = ((ForceSide)((int)line.Order % 2), 3, 4, 2)
            );
            lines[1].ParentId = lines[0].Id;
            lines[1].Text = "=cmd() <script>\u0001" + new string('w', 150);
            var tool = Tool(kind);
            var sheet = new ToolSheet(tool, kind.Tree(lines), new Dictionary<Guid, int>());
            var drawing = ToolDrawing.Of(sheet)!;
            foreach (
                var svg in new[]
                {
                    drawing.File(),
                    drawing.Draw(ChartSize.Phone, "a"),
                    drawing.Draw(ChartSize.Large, "b"),
                }
            )
            {
                Assert.DoesNotContain("script", XDocument.Parse(svg).Descendants().Select(e => e.Name.LocalName));
            }

            Assert.Contains("'=cmd() <script>", ToolTexts.Csv(sheet));
            Assert.Contains("=cmd() <script>", ToolTexts.Outline(sheet));
        }
    }

    private static ToolLine Line(int order, ForceSide? side) =>
        new()
        {
            ToolId = Guid.Empty,
            Text = $"Line {order}",
            Side = side,
            Order = order,
        };

    private static ToolLine Step(int order, ProcessStepKind kind, double? minutes, string who)
    {
        var line = Line(order, null);
        (line.Step, line.Amount, line.Who) = (kind, minutes, who);
        return line;
    }

    private static Tool Tool(ToolKind kind) =>
        new()
        {
            ProjectId = Guid.Empty,
            Number = 1,
            Kind = kind,
            Title = "A title",
            Subject = "Falls & <what> leads to them",
            VotesEach = 3,
            MadeAt = DateTimeOffset.UnixEpoch,
        };
}
