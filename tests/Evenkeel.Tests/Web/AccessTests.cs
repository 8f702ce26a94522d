using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Web;

public sealed class AccessTests(World world)
{
    /// <summary>The framework's own, which hold nothing: they answer 404 for a missing file, and follow a redirect that we wrote.</summary>
    private static readonly string[] OfTheFramework = ["Fallback {**path:file}", "Blazor Opaque Redirection"];

    [Fact]
    public void Every_page_and_endpoint_declares_who_may_use_it()
    {
        var endpoints = world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        var open = endpoints
            .Where(endpoint => !DeclaresAccess(endpoint.Metadata))
            .Select(endpoint => endpoint.DisplayName);
        open = open.Except(OfTheFramework);
        Assert.True(endpoints.Count > 10);
        Assert.Empty(open);
    }

    [Fact]
    public void An_endpoint_without_a_declaration_would_be_found() =>
        Assert.False(DeclaresAccess(new Microsoft.AspNetCore.Http.EndpointMetadataCollection("anything")));

    [Fact]
    public async Task The_first_page_answers_without_signing_in()
    {
        var page = await world.Nobody.OpenAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Sign in", page.Text);
    }

    [Fact]
    public async Task A_page_of_a_unit_asks_to_sign_in_first()
    {
        var page = await world.Nobody.OpenAsync("/units/ward-7");
        Assert.StartsWith("/sign-in", new Uri(new Uri("http://localhost"), page.Address).PathAndQuery);
    }

    [Fact]
    public async Task Someone_in_scope_sees_the_unit()
    {
        var page = await world.Reader.OpenAsync("/units/ward-7");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Ward 7", page.Heading);
    }

    [Fact]
    public async Task A_unit_out_of_scope_is_not_there()
    {
        var page = await world.Outsider.OpenAsync("/units/ward-7");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("Ward 7", page.Text);
    }

    [Fact]
    public async Task A_unit_that_never_was_is_not_there_either() =>
        Assert.Equal(HttpStatusCode.NotFound, (await world.Reader.OpenAsync("/units/never-was")).Status);

    private static bool DeclaresAccess(Microsoft.AspNetCore.Http.EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null
        || metadata.GetMetadata<MayAttribute>() is not null
        || metadata.GetMetadata<SignedInAttribute>() is not null;
}
