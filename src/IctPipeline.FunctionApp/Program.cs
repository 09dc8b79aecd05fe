using IctPipeline.Functions.Composition;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IctPipeline.FunctionApp;

internal static class Program
{
    private static Task Main(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddIctPipeline(builder.Configuration);
        builder.Services.AddHostedService<HostWatch>();
        return builder.Build().RunAsync();
    }
}
