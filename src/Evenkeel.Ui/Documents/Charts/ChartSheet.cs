namespace Evenkeel.Ui;

/// <summary>What a line of a chart is.</summary>
internal enum SheetKind
{
    Data,
    Centre,
    Limit,
    Target,

    /// <summary>Where a project came from.</summary>
    Start,

    /// <summary>What a project wants.</summary>
    Wanted,

    /// <summary>Where something happened: numbered flags along an edge.</summary>
    Flags,
}

/// <summary>A line of the chart and a column of its sheet.</summary>
/// <param name="Values">One a point; NaN where there is none.</param>
internal sealed record SheetColumn(string Name, SheetKind Kind, double[] Values)
{
    /// <summary>Said at its right end; null = nothing is.</summary>
    public EndWords? End { get; init; }
}

/// <summary>
/// The numbers of a chart as the sheet behind it holds them: a row a point, a column a line. Centre and limits have columns of their own for each phase, so that
/// no line is drawn from one to the next in any program.
/// </summary>
internal sealed record ChartSheet(IReadOnlyList<string> Labels, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>What is said of each point; not drawn.</summary>
    public required IReadOnlyList<string> Counts { get; init; }
    public required IReadOnlyList<string> Says { get; init; }

    public static ChartSheet Of(ChartPicture picture)
    {
        var levels = picture.Levels();
        var labels = picture.Periods.Select(day => Label(picture.Step, day)).ToList();
        var points = Enumerable.Range(0, picture.Result.Count).ToList();
        return new ChartSheet(labels, [.. Lines(picture, levels, labels)])
        {
            Counts = [.. points.Select(point => picture.DetailAt(point).Count ?? "")],
            Says = [.. points.Select(point => ChartSays.Of(picture, point))],
        };
    }

    /// <summary>Short enough for an axis, and whole: there is no second row for the year.</summary>
    private static string Label(PeriodStep step, DateOnly day) =>
        step is PeriodStep.Day or PeriodStep.Week or PeriodStep.Event ? UkDate.Plain(day) : PeriodWords.Of(step, day);

    private static IEnumerable<SheetColumn> Lines(ChartPicture picture, ChartLevels levels, List<string> labels)
    {
        var ends = ChartEndLabels.Of(picture, levels, isNarrow: false).ToDictionary(end => end.Word);
        yield return new SheetColumn("Value", SheetKind.Data, picture.Shown());
        if (picture.ShownBelow() is { Length: > 0 } below)
        {
            yield return new SheetColumn("Lower line", SheetKind.Data, below);
        }

        var lines = new[]
        {
            (picture.CentreWord, SheetKind.Centre, levels.Centre),
            (ChartEndLabels.Upper, SheetKind.Limit, levels.Upper),
            (ChartEndLabels.Lower, SheetKind.Limit, levels.Lower),
        };
        foreach (var (word, kind, values) in lines)
        {
            foreach (var line in Phases(picture, new SheetColumn(word, kind, values), labels))
            {
                yield return line with
                {
                    End = line.Name == word ? ends.GetValueOrDefault(word) : null,
                };
            }
        }

        foreach (var line in Aside(picture))
        {
            yield return line with
            {
                End = ends.GetValueOrDefault(line.Name),
            };
        }
    }

    /// <summary>The last phase has the plain name; those before say up to when they went.</summary>
    private static IEnumerable<SheetColumn> Phases(ChartPicture picture, SheetColumn whole, List<string> labels)
    {
        foreach (var phase in picture.Result.Phases.ToArray())
        {
            var values = whole.Values.Select((value, i) => i >= phase.Start && i < phase.End ? value : double.NaN);
            var isLast = phase.End == picture.Result.Count;
            var part = whole with
            {
                Name = isLast ? whole.Name : $"{whole.Name} to {labels[phase.End - 1]}",
                Values = [.. values],
            };
            if (part.Values.Any(double.IsFinite))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<SheetColumn> Aside(ChartPicture picture)
    {
        var target = Enumerable.Range(0, picture.Result.Count).Select(i => picture.TargetAt(i) ?? double.NaN).ToArray();
        if (target.Any(double.IsFinite))
        {
            yield return new SheetColumn(ChartEndLabels.Target, SheetKind.Target, target);
        }

        var range = ValueRange.Of(picture);
        foreach (var aim in picture.AimsShown().Where(aim => range.Holds(aim.Value)))
        {
            yield return Aim(picture, aim);
        }

        if (picture.Marks.Any(mark => mark.Index < picture.Result.Count))
        {
            var flags = Enumerable.Repeat(double.NaN, picture.Result.Count).ToArray();
            var edge = Edge(range, [.. picture.Shown().Where(double.IsFinite)]);
            foreach (var mark in picture.Marks.Where(mark => mark.Index < flags.Length))
            {
                flags[mark.Index] = edge;
            }

            yield return new SheetColumn("What happened", SheetKind.Flags, flags);
        }
    }

    private static SheetColumn Aim(ChartPicture picture, ChartAim aim)
    {
        var values = Enumerable
            .Range(0, picture.Result.Count)
            .Select(at => at >= aim.First && at <= aim.Last ? aim.Value : double.NaN);
        var kind = aim.Kind == ChartAimKind.Wanted ? SheetKind.Wanted : SheetKind.Start;
        return new SheetColumn(aim.Word, kind, [.. values]);
    }

    /// <summary>A little inside of the upper edge, or of the lower one where that is farther from the data.</summary>
    private static double Edge(ValueRange range, double[] values)
    {
        const double inside = 0.04;
        var (high, low) = values.Length == 0 ? (range.Min, range.Min) : (values.Max(), values.Min());
        var whole = range.Max - range.Min;
        return range.Max - high >= low - range.Min ? range.Max - (inside * whole) : range.Min + (inside * whole);
    }
}
