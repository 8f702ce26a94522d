namespace Evenkeel.Platform.Identifiers;

/// <summary>A text with a patient's number was about to be stored. The message names no value, so that a log may keep it.</summary>
public sealed class PatientIdentifierException(string where) : Exception($"{PatientIdentifiers.Refusal} (in {where})")
{
    public string Where { get; } = where;
}
