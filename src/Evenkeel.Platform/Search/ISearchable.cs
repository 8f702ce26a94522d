namespace Evenkeel.Platform.Search;

/// <summary>An entity that the quick find finds by the words of its text; kept in step with every save.</summary>
public interface ISearchable
{
    string SearchKind { get; }
    Guid SearchId { get; }
    string SearchText { get; }
}
