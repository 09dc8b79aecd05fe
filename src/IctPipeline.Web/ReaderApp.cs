using System.Text.Encodings.Web;
using System.Text.Unicode;
using IctPipeline.Client;
using IctPipeline.HttpGuard;
using IctPipeline.Web.Actions;
using IctPipeline.Web.Adding;
using IctPipeline.Web.Api;
using IctPipeline.Web.Article;
using IctPipeline.Web.Articles;
using IctPipeline.Web.Assets;
using IctPipeline.Web.Catalogue;
using IctPipeline.Web.Compare;
using IctPipeline.Web.Entities;
using IctPipeline.Web.Errors;
using IctPipeline.Web.Failures;
using IctPipeline.Web.Live;
using IctPipeline.Web.Pipeline;
using IctPipeline.Web.Security;
using IctPipeline.Web.Sweeps;

namespace IctPipeline.Web;

/// <summary>Puts the reader together.</summary>
public static class ReaderApp
{
    /// <summary>Part of a page's time after which a store that is busy is said to be, instead of asked again.</summary>
    private const double ThrottlingPart = 0.5;

    /// <summary>Services and routes over a builder that says where to listen and log, and has the <see cref="ReaderOptions"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="hostsSetting">Name of the setting behind <see cref="ReaderOptions.AllowedHosts"/>, as its user knows it.</param>
    public static WebApplication Build(WebApplicationBuilder builder, string hostsSetting)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpClient();

        // Text is encoded where HTML needs it, and nowhere else: Vietnamese as entities would double every page.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<ReaderOptions>();
            return PipelineClients.Connect(
                options.Cosmos,
                options.Database,
                new ArticleClientOptions { LongestThrottling = options.Timeout * ThrottlingPart }
            );
        });
        builder.Services.AddSingleton(provider => provider.GetRequiredService<PipelineClients>().Articles);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<PipelineClients>().Failures);
        builder.Services.AddSingleton<ArticleCatalogue>();
        builder.Services.AddSingleton<CatalogueReading>();
        builder.Services.AddSingleton<SearchCache>();
        builder.Services.AddSingleton<KeptPages>();
        builder.Services.AddSingleton<StorePatience>();
        builder.Services.AddSingleton<ApiPatience>();
        builder.Services.AddSingleton<PageWriter>();
        builder.Services.AddSingleton<PipelineApi>();
        builder.Services.AddSingleton<PipelineOrders>();
        builder.Services.AddSingleton<FileDrop>();
        AddActions(builder.Services);
        builder.Services.AddSingleton<LiveNews>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<LiveNews>());
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestGuard(
            new RequestGuardOptions
            {
                Hosts = AllowedHosts.Parse(app.Services.GetRequiredService<ReaderOptions>().AllowedHosts),
                HostsSetting = hostsSetting,
                OwnPagesOnly = true,

                // Forms of our own pages: each endpoint takes forms only, with the seal of the page that was confirmed.
                JsonBodiesOnly = false,
            }
        );
        app.UseRouting();
        app.UseMiddleware<ErrorPages>();
        AssetEndpoints.Map(app);
        LiveEndpoint.Map(app);
        var pages = app.MapGroup("").AddEndpointFilter<PageFilter>();
        var fromStore = pages.MapGroup("").WithMetadata(new ReadsStore());
        ArticlesEndpoint.Map(fromStore);
        ArticleEndpoint.Map(fromStore);
        CompareEndpoint.Map(fromStore);
        EntityEndpoints.Map(fromStore);
        FailuresEndpoint.Map(fromStore);
        ActionEndpoints.Map(pages);
        AddEndpoints.Map(pages, fromStore);
        SweepsEndpoint.Map(pages);
        PipelineEndpoints.Map(pages);
        pages.MapFallback("{**path}", Pages.NotFound);
        return app;
    }

    private static void AddActions(IServiceCollection services)
    {
        services.AddSingleton<ActionSeal>();
        services.AddSingleton<IPageAction, ReplayOne>();
        services.AddSingleton<IPageAction, ReplayMany>();
        services.AddSingleton<IPageAction, Discard>();
        services.AddSingleton<IPageAction, DryRun>();
        services.AddSingleton<IPageAction, StartSweep>();
        foreach (var index in Enumerable.Range(0, ChangeSweep.Kinds.Count))
        {
            services.AddSingleton<IPageAction>(provider => new ChangeSweep(
                ChangeSweep.Kinds[index],
                provider.GetRequiredService<PipelineApi>(),
                provider.GetRequiredService<PipelineOrders>()
            ));
        }
    }
}
