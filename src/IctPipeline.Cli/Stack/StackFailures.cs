using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Cli.Stack;

/// <summary>The failure desk over a connection's adapters.</summary>
internal static class StackFailures
{
    public static FailureDesk Desk(this StackConnection connection, TimeProvider time)
    {
        var store = connection.Services.GetRequiredService<IArticleStore>();
        return new FailureDesk(store, connection.Services.GetRequiredService<IRetryQueue>(), new FailureRecorder(store, time));
    }
}
