using System.Reflection;

namespace IctPipeline.Functions.Tests.Http;

/// <summary>An implementation of any port, each of whose methods fails, or never answers.</summary>
public class BrokenPort : DispatchProxy
{
    private Exception? _fault;

    /// <param name="fault">What each call throws; null never answers.</param>
    public static T Create<T>(Exception? fault)
        where T : class
    {
        var port = DispatchProxy.Create<T, BrokenPort>();
        ((BrokenPort)(object)port)._fault = fault;
        return port;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_fault is not null)
        {
            throw _fault;
        }

        var result = targetMethod!.ReturnType;
        if (result == typeof(Task))
        {
            return new TaskCompletionSource().Task;
        }

        var maker = result.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(NeverAsync) : nameof(NeverListAsync);
        return typeof(BrokenPort)
            .GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(result.GetGenericArguments())
            .Invoke(null, null);
    }

    private static Task<T> NeverAsync<T>() => new TaskCompletionSource<T>().Task;

    private static async IAsyncEnumerable<T> NeverListAsync<T>()
    {
        yield return await NeverAsync<T>();
    }
}
