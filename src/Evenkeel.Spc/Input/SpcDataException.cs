namespace Evenkeel.Spc;

/// <summary>The data cannot be charted; the message names the rows and how to put it right.</summary>
public sealed class SpcDataException : ArgumentException
{
    /// <summary>Makes the exception for a fault.</summary>
    public SpcDataException(DataFault fault)
        : base((fault ?? throw new ArgumentNullException(nameof(fault))).Message) => Fault = fault;

    /// <summary>What is wrong, and in which rows.</summary>
    public DataFault Fault { get; }
}
