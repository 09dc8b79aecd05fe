using System.Text.Encodings.Web;
using System.Text.Unicode;
using IctPipeline.Client;
using IctPipeline.Web.Api;
using IctPipeline.Web.Article;
using IctPipeline.Web.Articles;
using IctPipeline.Web.Assets;
using IctPipeline.Web.Entities;
using IctPipeline.Web.Live;
using IctPipeline.Web.Pipeline;
using IctPipeline.Web.Security;

namespace IctPipeline.Web;

/// <summary>Puts the reader together.</summary>
public static class ReaderApp
{
    /// <summary>Services and routes over a builder that says where to listen and log, and has the <see cref="ReaderOptions"/>.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
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
            return PipelineClients.Connect(options.Cosmos, options.Database);
        });
        builder.Services.AddSingleton(provider => provider.GetRequiredService<PipelineClients>().Articles);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<PipelineClients>().Failures);
        builder.Services.AddSingleton<FacetCache>();
        builder.Services.AddSingleton<PipelineApi>();
        builder.Services.AddSingleton<LiveNews>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<LiveNews>());
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameOriginOnly>();
        app.UseRouting();
        AssetEndpoints.Map(app);
        ArticlesEndpoint.Map(app);
        ArticleEndpoint.Map(app);
        EntityEndpoints.Map(app);
        PipelineEndpoints.Map(app);
        LiveEndpoint.Map(app);
        app.MapFallback(Pages.NotFound);
        return app;
    }
}
