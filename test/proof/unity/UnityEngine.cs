namespace UnityEngine
{
    /// <summary>As much of Unity's class as a script needs.</summary>
    public class MonoBehaviour
    {
    }
}
