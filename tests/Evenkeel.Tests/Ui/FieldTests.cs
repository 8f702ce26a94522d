using System.Linq.Expressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace Evenkeel.Tests.Ui;

public sealed class FieldTests
{
    [Fact]
    public async Task What_could_not_be_read_stays_in_the_field_and_is_not_repeated_in_the_message()
    {
        var (document, faults) = await RenderAsync("12 beds");
        var input = document.QuerySelector("input")!;
        var message = document.QuerySelector(".nhsuk-error-message")!;
        Assert.Equal("12 beds", input.GetAttribute("value"));
        Assert.Equal("Error: Beds must be a number, such as 12 or 3.5", message.TextContent);
        Assert.Equal(message.Id, input.GetAttribute("aria-describedby")!.Split(' ')[1]);
        Assert.Equal("Beds must be a number, such as 12 or 3.5", Assert.Single(faults));
    }

    [Fact]
    public async Task An_empty_field_has_no_fault_of_its_own()
    {
        var (document, faults) = await RenderAsync("");
        Assert.Null(document.QuerySelector(".nhsuk-error-message"));
        Assert.Equal("model-Beds-hint", document.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Empty(faults);
    }

    private static async Task<(IDocument Document, IReadOnlyList<string> Faults)> RenderAsync(string typed)
    {
        var model = new Ward();
        Expression<Func<double?>> beds = () => model.Beds;
        var form = new EditContext(model);
        var http = new DefaultHttpContext();
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(new Dictionary<string, StringValues> { ["model.Beds"] = typed });
        RenderFragment field = builder =>
        {
            builder.OpenComponent<NumberField<double?>>(0);
            builder.AddComponentParameter(1, "Label", "Beds");
            builder.AddComponentParameter(2, "Hint", "Staffed today");
            builder.AddComponentParameter(3, "Value", model.Beds);
            builder.AddComponentParameter(4, "ValueExpression", beds);
            builder.CloseComponent();
        };
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<CascadingValue<EditContext>>(
                Cascade(form, inner => Cascade(inner, http, field))
            );
            form.Validate();
            IDocument document = new HtmlParser().ParseDocument(root.ToHtmlString());
            return (document, (IReadOnlyList<string>)[.. form.GetValidationMessages()]);
        });
    }

    private static ParameterView Cascade(EditContext form, Action<RenderTreeBuilder> inside) =>
        ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                ["Value"] = form,
                ["ChildContent"] = (RenderFragment)(builder => inside(builder)),
            }
        );

    private static void Cascade(RenderTreeBuilder builder, HttpContext http, RenderFragment inside)
    {
        builder.OpenComponent<CascadingValue<HttpContext>>(0);
        builder.AddComponentParameter(1, "Value", http);
        builder.AddComponentParameter(2, "ChildContent", inside);
        builder.CloseComponent();
    }

    private sealed class Ward
    {
        public double? Beds { get; set; }
    }
}
