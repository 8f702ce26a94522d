namespace Evenkeel.Platform.Acts;

/// <summary>A new row that keeps which act wrote it; the save fills it in.</summary>
public interface IWrittenByAct
{
    void WrittenBy(Guid act);
}
