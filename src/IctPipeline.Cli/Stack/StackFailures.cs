using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Stack;

/// <summary>What administers failures over a connection's adapters.</summary>
internal static class StackFailures
{
    public static FailureAdmin Admin(this StackConnection connection, TimeProvider time)
    {
        var store = connection.Services.GetRequiredService<IArticleStore>();
        return new FailureAdmin(store, connection.Services.GetRequiredService<IRetryQueue>(), new FailureRecorder(store, time));
    }
}
