namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds environment variables at each start of a resource; a later one may replace what an earlier one set.</summary>
public class EnvironmentCallbackAnnotation : IResourceAnnotation
{
    /// <summary>Sets a variable to a text asked for at each start.</summary>
    /// <param name="name">Name of the variable.</param>
    /// <param name="callback">Gives the text.</param>
    public EnvironmentCallbackAnnotation(string name, Func<string> callback)
        : this(variables => variables[name] = callback())
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(callback);
    }

    /// <summary>Adds variables.</summary>
    /// <param name="callback">Adds them to those so far.</param>
    public EnvironmentCallbackAnnotation(Action<Dictionary<string, object>> callback)
        : this((EnvironmentCallbackContext context) => callback(context.EnvironmentVariables)) => ArgumentNullException.ThrowIfNull(callback);

    /// <inheritdoc cref="EnvironmentCallbackAnnotation(Action{Dictionary{string, object}})" />
    public EnvironmentCallbackAnnotation(Action<EnvironmentCallbackContext> callback)
        : this(context =>
        {
            callback(context);
            return Task.CompletedTask;
        })
    {
        ArgumentNullException.ThrowIfNull(callback);
    }

    /// <inheritdoc cref="EnvironmentCallbackAnnotation(Action{Dictionary{string, object}})" />
    public EnvironmentCallbackAnnotation(Func<EnvironmentCallbackContext, Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Callback = callback;
    }

    /// <summary>Adds the variables.</summary>
    public Func<EnvironmentCallbackContext, Task> Callback { get; }
}
