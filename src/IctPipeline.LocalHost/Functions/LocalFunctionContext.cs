using System.Collections;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Functions;

/// <summary>The context of one run.</summary>
internal sealed class LocalFunctionContext : FunctionContext
{
    /// <summary>Where the worker's ASP.NET Core integration keeps the request, and its <c>GetHttpContext</c> looks for it.</summary>
    private const string HttpContextKey = "HttpRequestContext";

    public LocalFunctionContext(
        FunctionMethod function,
        TriggerEvent trigger,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        InstanceServices = services;
        CancellationToken = cancellationToken;
        BindingContext = new Bindings(trigger.BindingData);
        FunctionDefinition = new LocalFunctionDefinition(function);
        if (trigger.Http is not null)
        {
            Items[HttpContextKey] = trigger.Http;
        }
    }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new CurrentTrace();

    public override BindingContext BindingContext { get; }

    /// <summary>Null, as in Azure where no retry policy is in force: blob and queue triggers count deliveries instead.</summary>
    public override RetryContext RetryContext => null!;

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new FeatureSet();

    public override CancellationToken CancellationToken { get; }

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }

    private sealed class CurrentTrace : TraceContext
    {
        public override string TraceParent { get; } = Activity.Current?.Id ?? "";

        public override string TraceState { get; } = Activity.Current?.TraceStateString ?? "";
    }

    private sealed class FeatureSet : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> _features = [];

        public void Set<T>(T instance) => _features[typeof(T)] = instance!;

        public T? Get<T>() => _features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
