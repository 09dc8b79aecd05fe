namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects that a run carries, one of a type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    /// <summary>The object of that type, or null.</summary>
    T? Get<T>();
}
