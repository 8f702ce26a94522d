using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Ui;

/// <summary>What every field of a form has: a label, a hint, one error beside it, and the text that was typed.</summary>
public abstract class Field<T> : InputBase<T>, IField
{
    private ValidationMessageStore? messages;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Said when what was typed is not of the field's kind; never repeats what was typed.</summary>
    [Parameter]
    public string? WrongKind { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    public string Id => FieldTarget;

    public string? Error => Misread ? Misreading : FirstMessage();

    public FieldIdentifier Identifier => FieldIdentifier;

    /// <summary>The id of the element that the error summary leads to.</summary>
    protected virtual string FieldTarget => FieldId.From(Name);

    protected string Name => NameAttributeValue;

    /// <summary>What stands in the field: what the person typed, even where it could not be read.</summary>
    protected string? Text => Value is string kept ? kept : Posted ?? FormatValueAsString(Value);

    protected string? DescribedBy => FieldId.DescribedBy(FieldId.From(Name), Hint, Error);

    protected virtual string DefaultWrongKind => $"{Label}: this could not be read. Type it again";

    // The framework's own mapping errors lose their field when a form is named, and repeat what was typed.
    private bool Misread => Posted is { } typed && !string.IsNullOrWhiteSpace(typed) && !Read(typed);

    private string Misreading => (IsDecimal ? DecimalComma.Says(Posted) : null) ?? WrongKind ?? DefaultWrongKind;

    private static bool IsDecimal => (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) == typeof(double);

    private string? Posted =>
        Http is { Request.HasFormContentType: true } http && http.Request.Form.TryGetValue(Name, out var typed)
            ? typed.ToString()
            : null;

    protected string ErrorClass(string block) => Error is null ? block : $"{block} {block}--error";

    protected override void OnInitialized()
    {
        if (EditContext is null)
        {
            return;
        }
        FieldRegister.Of(EditContext).Add(this);
        messages = new ValidationMessageStore(EditContext);
        EditContext.OnValidationRequested += RefuseMisread;
    }

    protected override void Dispose(bool disposing)
    {
        if (EditContext is not null)
        {
            EditContext.OnValidationRequested -= RefuseMisread;
        }
        base.Dispose(disposing);
    }

    protected override bool TryParseValueFromString(
        string? value,
        [MaybeNullWhen(false)] out T result,
        [NotNullWhen(false)] out string? validationErrorMessage
    ) => throw new InvalidOperationException("Fields are read by the form mapper; there is no circuit.");

    private void RefuseMisread(object? sender, ValidationRequestedEventArgs request)
    {
        messages?.Clear();
        if (Misread)
        {
            messages?.Add(FieldIdentifier, Misreading);
        }
    }

    private bool Read(string typed) =>
        Value switch
        {
            null => false,
            bool => true,
            double number => double.IsFinite(number)
                && !DecimalComma.IsIn(typed)
                && BindConverter.TryConvertToDouble(typed, CultureInfo.InvariantCulture, out _),
            Enum choice => IsKnown(choice),
            _ => default(T) is null || BindConverter.TryConvertTo<T>(typed, CultureInfo.InvariantCulture, out _),
        };

    /// <summary>A number that no name belongs to is nobody's choice.</summary>
    private static bool IsKnown(Enum choice) =>
        choice.GetType().IsDefined(typeof(FlagsAttribute), false) || Enum.IsDefined(choice.GetType(), choice);

    private string? FirstMessage() => EditContext?.GetValidationMessages(FieldIdentifier).FirstOrDefault();
}
