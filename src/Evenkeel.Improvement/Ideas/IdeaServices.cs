using Evenkeel.Improvement.AnswerIdea;
using Evenkeel.Improvement.ShareIdea;
using Evenkeel.Improvement.ShowIdea;
using Evenkeel.Improvement.ShowIdeas;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Improvement.Ideas;

internal static class IdeaServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IResolveItems, IdeaItems>();
        services.AddScoped<ISearch, IdeaSearch>();
        services.AddScoped<IDescribeChanges, DescribeIdeas>();
        services.AddScoped<IdeaTelling>();
        services.AddScoped<IdeaProjects>();
        services.AddScoped<ShareIdeaHandler>();
        services.AddScoped<ShowIdeasHandler>();
        services.AddScoped<ShowIdeaHandler>();
        services.AddScoped<AnswerIdeaHandler>();
    }
}
