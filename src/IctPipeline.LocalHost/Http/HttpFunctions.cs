using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Http;

/// <summary>Puts HTTP functions behind routes: prefix, methods and authorization level as the platform has them.</summary>
internal sealed class HttpFunctions(
    HostKeys keys,
    FunctionInvoker invoker,
    IHostObserver observer,
    HostSettings settings,
    HostLifetime lifetime,
    ILogger logger
)
{
    /// <summary>The functions explain their own faults; this is for what fails around them.</summary>
    private static readonly IResult Failed = Results.Problem(
        "The function failed. The log says why.",
        statusCode: StatusCodes.Status500InternalServerError
    );

    public static bool IsSupported(Type parameter) => parameter == typeof(HttpRequest);

    public void Map(IEndpointRouteBuilder routes, FunctionMethod function)
    {
        var trigger = (HttpTriggerAttribute)function.Trigger;
        var pattern = $"/{settings.Http.RoutePrefix}/{trigger.Route ?? function.Name}";
        Task Answer(HttpContext http) => AnswerAsync(function, trigger.AuthLevel, http);
        if (trigger.Methods is { Length: > 0 } methods)
        {
            routes.MapMethods(pattern, methods, Answer);
        }
        else
        {
            routes.Map(pattern, Answer);
        }
    }

    /// <summary>
    /// Answers 404 to what no function is for. As a route, so that a wrong method gets it too: the platform has its functions' routes
    /// by method, while ASP.NET Core says 405 where a path is known and its method is not.
    /// </summary>
    public static void MapOthers(IEndpointRouteBuilder routes) =>
        routes.MapFallback(
            "{**path}",
            http =>
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    private async Task AnswerAsync(FunctionMethod function, AuthorizationLevel level, HttpContext http)
    {
        if (!keys.Allows(level, http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.Run);
        try
        {
            var data = http.Request.RouteValues.ToDictionary(
                value => value.Key,
                value => (object?)value.Value?.ToString(),
                StringComparer.OrdinalIgnoreCase
            );
            var result = await invoker
                .InvokeAsync(function, new TriggerEvent(http.Request, data, http), cancellation.Token)
                .ConfigureAwait(false);
            await WriteAsync(result, http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception error)
        {
            HttpLog.FunctionFailed(logger, function.Name, error);
            observer.Failed(function.Name, http.Request.Method, 1, false, error);
            if (!http.Response.HasStarted)
            {
                await Failed.ExecuteAsync(http).ConfigureAwait(false);
            }
        }
    }

    private static Task WriteAsync(object? result, HttpContext http) =>
        result switch
        {
            IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
            IResult other => other.ExecuteAsync(http),
            _ => Task.CompletedTask,
        };
}
