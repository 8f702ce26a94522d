namespace Evenkeel.Platform.Acts;

/// <summary>A row that may be worked out from others in the same save (a sum): a projection then, and not in the history.</summary>
public interface IDerived
{
    bool IsDerived { get; }
}
