using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Evenkeel.Platform.Identifiers;

/// <summary>Digits side by side.</summary>
internal readonly record struct DigitGroup(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Walks a text's digits: at each group, that group and those joined to its right that make ten digits with it.</summary>
internal ref struct DigitGroups(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private Groups _groups;
    private int _position;
    private int _count;

    /// <summary>The groups that have ten digits together; empty where there are more or fewer.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<DigitGroup> Run => ((ReadOnlySpan<DigitGroup>)_groups)[.._count];

    public bool MoveNext()
    {
        while (_position < _text.Length && !char.IsDigit(_text[_position]))
        {
            _position++;
        }

        if (_position == _text.Length)
        {
            return false;
        }

        var first = GroupAt(_position);
        _position = first.End;
        Gather(first);
        return true;
    }

    private void Gather(DigitGroup group)
    {
        _groups[0] = group;
        _count = 1;
        var digits = group.Length;
        while (digits < PatientIdentifiers.Length && DigitJoin.After(_text, group.End) is > 0 and var join)
        {
            group = GroupAt(group.End + join);
            digits += group.Length;
            _groups[_count++] = group;
        }

        _count = digits == PatientIdentifiers.Length ? _count : 0;
    }

    private readonly DigitGroup GroupAt(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsDigit(_text[end]))
        {
            end++;
        }

        return new DigitGroup(start, end - start);
    }

    [InlineArray(PatientIdentifiers.Length)]
    private struct Groups
    {
        private DigitGroup _first;
    }
}
