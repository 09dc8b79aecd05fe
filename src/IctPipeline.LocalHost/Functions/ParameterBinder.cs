using System.ComponentModel;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Functions;

/// <summary>Fills a function's parameters: the trigger's value, the context, and binding data by name.</summary>
internal static class ParameterBinder
{
    /// <exception cref="InvalidOperationException">A value does not fit its parameter.</exception>
    public static object?[] Bind(FunctionMethod function, TriggerEvent trigger, FunctionContext context)
    {
        var values = new object?[function.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ValueOf(function, function.Parameters[i], trigger, context);
        }

        return values;
    }

    private static object? ValueOf(FunctionMethod function, ParameterInfo parameter, TriggerEvent trigger, FunctionContext context)
    {
        if (parameter == function.TriggerParameter)
        {
            return parameter.ParameterType.IsInstanceOfType(trigger.Value) ? trigger.Value : throw Unfit(function, parameter);
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context.CancellationToken;
        }

        return trigger.BindingData.TryGetValue(parameter.Name!, out var value) && value is not null
            ? Convert(function, parameter, value)
            : Absent(function, parameter);
    }

    private static object? Convert(FunctionMethod function, ParameterInfo parameter, object value)
    {
        if (parameter.ParameterType.IsInstanceOfType(value))
        {
            return value;
        }

        var converter = TypeDescriptor.GetConverter(parameter.ParameterType);
        return value is string text && converter.CanConvertFrom(typeof(string)) && converter.IsValid(text)
            ? converter.ConvertFromInvariantString(text)
            : throw Unfit(function, parameter);
    }

    /// <summary>As the worker has it: a default, else null, else an error.</summary>
    private static object? Absent(FunctionMethod function, ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        var takesNull = !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;
        return takesNull ? null : throw Unfit(function, parameter);
    }

    private static InvalidOperationException Unfit(FunctionMethod function, ParameterInfo parameter) =>
        new($"There is no value of type {parameter.ParameterType.Name} for parameter '{parameter.Name}' of function {function.Name}.");
}
