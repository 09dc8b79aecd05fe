using System.Reflection;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.LocalHost.Functions;

/// <summary>Runs a function once: services of its own, a context of its own, a time limit.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes, HostSettings settings, TimeProvider time)
{
    /// <returns>What the function returned; null where it returns nothing.</returns>
    /// <exception cref="Exception">Whatever the function threw.</exception>
    public async Task<object?> InvokeAsync(FunctionMethod function, TriggerEvent trigger, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.FunctionTimeout ?? Timeout.InfiniteTimeSpan, time);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var context = new LocalFunctionContext(function, trigger, scope.ServiceProvider, cancellation.Token);
            var arguments = ParameterBinder.Bind(function, trigger, context);
            var instance = function.Method.IsStatic
                ? null
                : ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, function.Class);
            try
            {
                return await ResultOf(function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null))
                    .ConfigureAwait(false);
            }
            catch (OperationCanceledException error) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"Function {function.Name} ran longer than {settings.FunctionTimeout}.", error);
            }
        }
    }

    private static async Task<object?> ResultOf(object? returned)
    {
        if (returned is ValueTask pending)
        {
            returned = pending.AsTask();
        }

        if (returned is not Task task)
        {
            return returned;
        }

        await task.ConfigureAwait(false);
        return task.GetType().GetProperty(nameof(Task<object>.Result)) is { } result && result.PropertyType.IsVisible
            ? result.GetValue(task)
            : null;
    }
}
