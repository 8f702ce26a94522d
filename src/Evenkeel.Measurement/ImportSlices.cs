using Evenkeel.Measurement.PreviewImport;
using Evenkeel.Measurement.RemoveMapping;
using Evenkeel.Measurement.RenameMapping;
using Evenkeel.Measurement.ShowImports;
using Evenkeel.Measurement.ShowMappings;
using Evenkeel.Measurement.StageImport;
using Evenkeel.Measurement.UndoImport;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Measurement;

/// <summary>From a file to readings, and back.</summary>
internal static class ImportSlices
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ImportProgress>();
        services.AddScoped<FindImportChoices>();
        services.AddScoped<StagedFiles>();
        services.AddScoped<RefuseFile>();
        services.AddScoped<ReadChoice>();
        services.AddScoped<StageImportHandler>();
        services.AddScoped<PlanImport>();
        services.AddScoped<PreviewImportHandler>();
        services.AddScoped<ReadFileHandler>();
        services.AddScoped<ChooseMeasureHandler>();
        services.AddScoped<UnknownUnitsHandler>();
        services.AddScoped<SaveMappingHandler>();
        services.AddScoped<ShowMappingsHandler>();
        services.AddScoped<RenameMappingHandler>();
        services.AddScoped<RemoveMappingHandler>();
        services.AddScoped<FindLikeFile>();
        services.AddScoped<StoreImportHandler>();
        services.AddScoped<ShowImportsHandler>();
        services.AddScoped<ShowImportHandler>();
        services.AddScoped<FindOverlays>();
        services.AddScoped<UndoImportHandler>();
    }
}
