using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Evenkeel.Platform.Identifiers;

/// <summary>Digits side by side; an end is open when no letter, and no number continued by a dash or decimal mark, is beside it.</summary>
internal readonly record struct DigitGroup(int Start, int Length, bool OpenLeft, bool OpenRight);

/// <summary>Walks a text's runs: groups of digits joined by one space or dash.</summary>
internal ref struct DigitGroups(ReadOnlySpan<char> text)
{
    // An identifier has three groups at most; a longer run is handed out in pieces that are not whole.
    private const int Most = 4;

    private readonly ReadOnlySpan<char> _text = text;
    private Groups _groups;
    private int _position;
    private int _count;
    private bool _joined;

    [UnscopedRef]
    public readonly ReadOnlySpan<DigitGroup> Run => ((ReadOnlySpan<DigitGroup>)_groups)[.._count];

    public bool RunIsWhole { get; private set; }

    public bool MoveToRun()
    {
        while (_position < _text.Length && !char.IsDigit(_text[_position]))
        {
            _position++;
        }

        RunIsWhole = !_joined;
        _joined = true;
        _count = 0;
        while (_joined && _count < Most && _position < _text.Length)
        {
            ReadGroup();
            _joined = _position + 1 < _text.Length && IsJoin(_text[_position]) && char.IsDigit(_text[_position + 1]);
            _position += _joined ? 1 : 0;
        }

        RunIsWhole &= !_joined;
        return _count > 0;
    }

    private void ReadGroup()
    {
        var start = _position;
        while (_position < _text.Length && char.IsDigit(_text[_position]))
        {
            _position++;
        }

        _groups[_count++] = new DigitGroup(start, _position - start, IsOpen(start - 1, -1), IsOpen(_position, 1));
    }

    private readonly bool IsOpen(int index, int direction)
    {
        if (index < 0 || index >= _text.Length)
        {
            return true;
        }

        var character = _text[index];
        var beyond = index + direction;
        var digitBeyond = beyond >= 0 && beyond < _text.Length && char.IsDigit(_text[beyond]);
        return !char.IsLetterOrDigit(character)
            && !(digitBeyond && (IsDash(character) || character is '.' or ',' or '/'));
    }

    private static bool IsJoin(char character) => char.IsWhiteSpace(character) || IsDash(character);

    private static bool IsDash(char character) => character is '-' or (>= '\u2010' and <= '\u2014');

    [InlineArray(Most)]
    private struct Groups
    {
        private DigitGroup _first;
    }
}
