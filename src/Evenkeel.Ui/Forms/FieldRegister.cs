using Microsoft.AspNetCore.Components.Forms;

namespace Evenkeel.Ui;

/// <summary>The fields of one form, so that the error summary can link to each.</summary>
internal sealed class FieldRegister
{
    private readonly List<IField> fields = [];
    private readonly Dictionary<string, string> places = [];

    public IReadOnlyList<IField> Fields => fields;

    public static FieldRegister Of(EditContext form)
    {
        if (form.Properties.TryGetValue(typeof(FieldRegister), out var found))
        {
            return (FieldRegister)found;
        }
        var register = new FieldRegister();
        form.Properties[typeof(FieldRegister)] = register;
        return register;
    }

    public void Add(IField field) => fields.Add(field);

    /// <summary>A sentence whose field is no component: the id of its element.</summary>
    public void Place(string sentence, string id) => places[sentence] = id;

    public string? PlaceOf(string sentence) => places.GetValueOrDefault(sentence);
}
