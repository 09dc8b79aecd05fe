namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to the run.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Unique to the function, the same in all its runs.</summary>
    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger says beyond its value.</summary>
    public abstract BindingContext BindingContext { get; }

    public abstract RetryContext RetryContext { get; }

    /// <summary>Services of this run.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What parts of the run share with each other.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the host wants the run to end.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
