namespace Evenkeel.Ui;

public sealed class StyleForm
{
    public string? Name { get; set; }

    public string? Definition { get; set; }

    public double? Target { get; set; }

    public string? Kind { get; set; }

    public string? Better { get; set; }

    public string? Why { get; set; }

    public DateParts? When { get; set; } = new();

    public List<string>? Aims { get; set; }

    public bool Wall { get; set; }

    public string? Password { get; set; }

    public string? Holder { get; set; }
}
