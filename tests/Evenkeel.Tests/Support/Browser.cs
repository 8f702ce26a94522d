using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Evenkeel.Tests.Support;

/// <summary>A person's browser without JavaScript: follows links, fills in the form that is there, sends it.</summary>
public sealed class Browser(HttpClient client)
{
    public Browser(TestApp app)
        : this(
            app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true })
        ) { }

    public HttpClient Client => client;

    public async Task<Page> OpenAsync(string address)
    {
        var response = await client.GetAsync(address);
        for (
            var hops = 0;
            response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 5;
            hops++
        )
        {
            address = response.Headers.Location!.ToString();
            response = await client.GetAsync(address);
        }

        return await Page.ReadAsync(this, address, response);
    }

    public async Task<Page> SendAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var response = await client.PostAsync(address, new FormUrlEncodedContent(fields));
        var location = response.Headers.Location?.ToString();
        return location is null ? await Page.ReadAsync(this, address, response) : await OpenAsync(location);
    }

    public async Task AcceptInvitationAsync(string token, string password)
    {
        var page = await OpenAsync($"/invitation/{token}");
        var next = await page.SubmitAsync(("Form.Password", password));
        Assert.NotEqual(page.Address, next.Address);
    }
}

/// <summary>A page as it came: its status, its document, and where it was in the end.</summary>
public sealed record Page(Browser Browser, string Address, HttpStatusCode Status, IDocument Document, string Source)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";
    public string Text => Document.Body?.TextContent ?? "";

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".nhsuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    /// <summary>Where the browser is, without host and scheme.</summary>
    public string Path => new Uri(new Uri("http://localhost"), Address).PathAndQuery;

    public string? ValueOf(string field) => (Document.QuerySelector($"[name='{field}']") as IHtmlInputElement)?.Value;

    /// <summary>Fills in and sends a form of the page: the one that has the first field, or the only one in main.</summary>
    public Task<Page> SubmitAsync(params (string Field, string Value)[] values)
    {
        var form = FormWith(values);
        var fields = FieldsOf(form).Where(field => values.All(v => v.Field != field.Key)).ToList();
        fields.AddRange(values.Select(v => KeyValuePair.Create(v.Field, v.Value)));
        var action = form.GetAttribute("action");
        return Browser.SendAsync(string.IsNullOrEmpty(action) ? Address : action, fields);
    }

    /// <summary>Sends the page's form with a file in it.</summary>
    public Task<Page> UploadAsync(
        string field,
        string name,
        byte[] file,
        params (string Field, string Value)[] values
    ) => UploadAsync(field, [(name, file)], values);

    public async Task<Page> UploadAsync(
        string field,
        IReadOnlyList<(string Name, byte[] Bytes)> files,
        params (string Field, string Value)[] values
    )
    {
        var form = FormWith([(field, "")]);
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in FieldsOf(form).Where(f => values.All(v => v.Field != f.Key)))
        {
            content.Add(new StringContent(value), key);
        }

        foreach (var (key, value) in values)
        {
            content.Add(new StringContent(value), key);
        }

        foreach (var (name, bytes) in files)
        {
            content.Add(FileOf(field, name, bytes));
        }

        var response = await Browser.Client.PostAsync(Address, content);
        var location = response.Headers.Location?.ToString();
        return location is null ? await ReadAsync(Browser, Address, response) : await Browser.OpenAsync(location);
    }

    /// <summary>Without a name: a file field that was left alone, as a browser sends it.</summary>
    private static ByteArrayContent FileOf(string field, string name, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentDisposition = new("form-data") { Name = $"\"{field}\"", FileName = $"\"{name}\"" };
        return content;
    }

    public static async Task<Page> ReadAsync(Browser browser, string address, HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(request =>
            request.Content(source).Address($"http://localhost{address}")
        );
        return new Page(browser, address, response.StatusCode, document, source);
    }

    private IElement FormWith((string Field, string Value)[] values)
    {
        var forms = Document.QuerySelectorAll("main form");
        var match =
            values.Length == 0
                ? null
                : forms.FirstOrDefault(f => f.QuerySelector($"[name='{values[0].Field}']") is not null);
        return match
            ?? forms.FirstOrDefault(f => f.GetAttribute("method") == "post")
            ?? throw new InvalidOperationException($"No form on {Address}: {Text}");
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlInputElement input)
            {
                if (input.Type is "checkbox" or "radio" ? input.IsChecked : input.Type is not ("submit" or "file"))
                {
                    yield return KeyValuePair.Create(name, input.Value);
                }
            }
            else
            {
                yield return KeyValuePair.Create(
                    name,
                    field is IHtmlSelectElement s ? s.Value ?? "" : ((IHtmlTextAreaElement)field).Value
                );
            }
        }
    }
}
