using System.Reflection;
using IctPipeline.Azure;
using IctPipeline.Functions.Composition;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.Functions.Tests.Composition;

/// <summary>What the platform, or a security review, would refuse.</summary>
public sealed class FunctionRulesTests
{
    private static readonly IReadOnlyList<MethodInfo> Functions =
    [
        .. typeof(PipelineServices)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
    ];

    [Fact]
    public void Functions_All_ArePublicWithNamesOfTheirOwn()
    {
        Assert.All(Functions, function => Assert.True(function.IsPublic && function.DeclaringType!.IsVisible, function.Name));
        Assert.Equal(
            Functions.Count,
            Functions
                .Select(function => function.GetCustomAttribute<FunctionAttribute>()!.Name)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Count()
        );
    }

    [Fact]
    public void Functions_AllThatChangeSomething_AskForAKey()
    {
        var triggers = Functions
            .SelectMany(function => function.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .ToList();

        Assert.All(triggers, trigger => Assert.NotNull(trigger.Methods));
        var open = triggers.Where(trigger => trigger.AuthLevel == AuthorizationLevel.Anonymous).ToList();
        Assert.Equal(["health", "pages/reindex"], open.Select(trigger => trigger.Route).Order(StringComparer.Ordinal));
        Assert.All(open, trigger => Assert.Equal(["get"], trigger.Methods!));
    }

    [Fact]
    public void Functions_AllOnStorage_UseTheOneConnection()
    {
        var parameters = Functions.SelectMany(function => function.GetParameters()).ToList();
        var connections = parameters
            .Select(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()?.Connection)
            .Concat(parameters.Select(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>()?.Connection))
            .Where(connection => connection is not null)
            .ToList();

        // One trigger a queue, and the one of blobs.
        Assert.Equal(PipelineResources.Default.AllQueues.Count() + 1, connections.Count);
        Assert.All(connections, connection => Assert.Equal(ResourceNames.StorageConnection, connection));
        Assert.Equal(
            BlobTriggerSource.EventGrid,
            parameters
                .Select(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>())
                .OfType<BlobTriggerAttribute>()
                .Single()
                .Source
        );
    }
}
