using Evenkeel.Web.Start;

var builder = WebApplication.CreateBuilder(args);

// Run from the build as well as published: the files of _framework lie in a package then.
builder.WebHost.UseStaticWebAssets();
builder.AddEvenkeelWeb();

var app = builder.Build();
if (!await app.PrepareDatabaseAsync())
{
    return 1;
}

app.UseEvenkeelWeb();
await app.RunAsync();
return 0;

/// <summary>Named, so that tests can start the real application.</summary>
public partial class Program;
